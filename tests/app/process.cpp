// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace gazehold::test {

namespace {

int unnamedFile() {
  std::string pattern = (std::filesystem::temp_directory_path() / "gazehold-output-XXXXXX").string();
  const int descriptor = mkostemp(pattern.data(), O_CLOEXEC);
  if (descriptor < 0) throw std::runtime_error("no file for output");
  unlink(pattern.c_str());
  return descriptor;
}

int brokenPipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  close(ends[0]);
  return ends[1];
}

std::string contentOf(int descriptor) {
  std::string text;
  char buffer[4096];
  off_t at = 0;
  for (ssize_t got; (got = pread(descriptor, buffer, sizeof buffer, at)) > 0; at += got)
    text.append(buffer, static_cast<std::size_t>(got));
  return text;
}

}  // namespace

Process::Process(const std::vector<std::string>& arguments, const std::string& workingDirectory, Output output,
                 const char* program) {
  out_ = output == Output::brokenPipe ? brokenPipe() : unnamedFile();
  err_ = unnamedFile();
  std::vector<char*> words{const_cast<char*>(program)};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  id_ = fork();
  if (id_ < 0) throw std::runtime_error("no process");
  if (id_ > 0) return;
  // the child; only calls that are safe after a fork
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGHUP, SIG_DFL);
  std::signal(SIGPIPE, SIG_DFL);
  dup2(out_, STDOUT_FILENO);
  dup2(err_, STDERR_FILENO);
  if (output == Output::closed) close(STDOUT_FILENO);
  if (chdir(workingDirectory.c_str()) == 0) execv(words[0], words.data());
  _exit(127);
}

Process::~Process() {
  if (!ended_) {
    signal(SIGKILL);
    wait();
  }
  close(out_);
  close(err_);
}

void Process::signal(int number) const { kill(id_, number); }

bool Process::running() {
  if (!ended_) ended_ = waitpid(id_, &status_, WNOHANG) == id_;
  return !ended_;
}

Outcome Process::wait() {
  if (!ended_) ended_ = waitpid(id_, &status_, 0) == id_;
  const int code = WIFEXITED(status_) ? WEXITSTATUS(status_) : 1000 + WTERMSIG(status_);
  return {code, contentOf(out_), contentOf(err_)};
}

Outcome run(const std::vector<std::string>& arguments, const std::string& workingDirectory, Output output,
            const char* program) {
  return Process(arguments, workingDirectory, output, program).wait();
}

}  // namespace gazehold::test
