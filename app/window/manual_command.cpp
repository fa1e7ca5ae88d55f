// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_command.hpp"

#include <cstdlib>

#include <QApplication>

#include "base/error.hpp"
#include "base/message.hpp"
#include "help/manual_file.hpp"
#include "io/atomic_file.hpp"
#include "options.hpp"

namespace gazehold::window {

void manualCommand(int count, char** arguments, const std::atomic<bool>& interrupted) {
  CLI::App app(
      "Writes the lecturer's manual: how to give the lecture, and each scene with its question, answer, pictures and notes. "
      "Needs no display.",
      "gazehold manual");
  std::string own, language = "en", out;
  app.add_option("--scenes", own, "scenes of your own, instead of the program's")->type_name("FILE.json");
  app.add_option("--language", language, "en or zh_CN (en)")->type_name("ID");
  app.add_option("--out", out, "one page of HTML, or a PDF in A4")->type_name("FILE.html|FILE.pdf")->required();
  app.footer("Example: gazehold manual --out manual.pdf");
  if (!parse(app, count, arguments)) return;
  const Language spoken = languageNamed(language);
  const bool pdf = out.ends_with(".pdf");
  if (!pdf && !out.ends_with(".html"))
    throw UsageError("the manual is written as .html or .pdf, which " + inQuotes(out) + " is not");
  const std::vector<Scene> read = own.empty() ? std::vector<Scene>() : readScenes(own);
  const std::span<const Scene> scenes = own.empty() ? sceneTable() : std::span<const Scene>(read);
  AtomicFile file(out);

  setenv("QT_QPA_PLATFORM", "offscreen", 1);
  int one = 1;
  QApplication application(one, arguments);
  numbersHaveAPoint();
  loadFonts();
  setLanguage(spoken);
  const QByteArray bytes = pdf ? manualPdf(scenes) : manualPage(scenes);
  if (interrupted) throw Error(ExitCode::interrupted, "interrupted; no manual was written");
  file.write(bytes.toStdString());
  file.commit();
}

}  // namespace gazehold::window
