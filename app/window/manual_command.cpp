// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_command.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "headless.hpp"
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
  addText(app, "--scenes", own, "FILE.json", "scenes of your own, instead of the program's");
  addText(app, "--language", language, "ID", "en or zh_CN (en)");
  bool whole = false;
  app.add_flag("--whole", whole,
               "all of the help, without pictures: keys, symbols, the model, scenarios and the manual, as HTML");
  addText(app, "--out", out, "FILE.html|FILE.pdf", "one page of HTML, or a PDF in A4")->required();
  app.footer("Example: gazehold manual --out manual.pdf");
  if (!parse(app, count, arguments)) return;
  const Language spoken = languageNamed(language);
  const bool pdf = out.ends_with(".pdf");
  if (!pdf && !out.ends_with(".html"))
    throw UsageError("the manual is written as .html or .pdf, which " + inQuotes(out) + " is not");
  if (pdf && whole) throw UsageError("--whole is written as .html, which " + inQuotes(out) + " is not");
  const SceneList scenes(own);
  AtomicFile file(out);

  const Headless headless(arguments, spoken);
  const QByteArray bytes = pdf ? manualPdf(scenes.all()) : whole ? helpBook(scenes.all()) : manualPage(scenes.all());
  if (interrupted) throw Error(ExitCode::interrupted, "interrupted; no manual was written");
  file.write(bytes.toStdString());
  file.commit();
}

}  // namespace gazehold::window
