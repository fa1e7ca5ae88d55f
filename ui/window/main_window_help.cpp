// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window_help.hpp"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "io/version.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

struct Key {
  const char* key;
  const char* meaning;
};
constexpr Key keys[] = {
    {"Space", "play or pause"},
    {".", "step"},
    {", and ;", "back or on 1 s"},
    {"Ctrl+Left, Ctrl+Right", "back or on 10 s; Shift alone 10 ms, both one step"},
    {"Alt+Left, Alt+Right", "to the saccade before or after"},
    {"Alt+Up, Alt+Down", "to the jump of the target before or after"},
    {"Ctrl+Home, Ctrl+End", "to the start or the end of what has run"},
    {"Ctrl+G", "go on from here: in the past, on a branch of its own"},
    {"G", "the matched optimum beside this run, or no longer"},
    {"H", "hold test: 3 s without vision, before and now"},
    {"B", "bookmark this moment"},
    {"Ctrl+Page Up, Ctrl+Page Down", "to the bookmark before or after"},
    {"R", "reset: same seed, weights and sliders"},
    {"N", "new seed"},
    {"F", "freeze learning"},
    {"Page Down, Page Up", "next or previous scenario"},
    {"Ctrl+T", "run to a time"},
    {"Ctrl+E", "experiments over many seeds"},
    {"Delete", "kill the cells selected in the raster"},
    {"Ctrl+Z, Ctrl+Shift+Z", "undo, redo"},
    {"Ctrl+O", "open a session or a recording"},
    {"Ctrl+S, Ctrl+Shift+S", "save the session, or under another name"},
    {"Ctrl+P", "save a screenshot"},
    {"F11", "lecture mode"},
    {"1 to 6", "in lecture mode: trace, neurons, feedback, drift, weights, skill"},
    {"S", "in lecture mode: show or hide the sentence"},
    {"Esc", "leave lecture mode; all panels again; close the line at the top"},
    {"F1", "this list"},
};

constexpr Key mouse[] = {
    {"Double-click on a title", "that panel fills the window"},
    {"Double-click on a slider or its name", "default"},
    {"Click on the trace or the eye's ruler", "puts the target there"},
    {"Drag over the raster", "selects cells"},
    {"Click on the ring or the map", "turns the head, places the target, or sends the animal there"},
    {"Drag along the timeline", "goes to that moment; a change there begins a branch"},
    {"Click on another branch in it", "switches to that branch"},
    {"Drop a session or a CSV file", "opens the session, or a recorded gaze, turning or path"},
};

void show(QWidget* parent, const QString& title, const QString& html) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* text = new QLabel(html);
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setOpenExternalLinks(true);
  text->setTextInteractionFlags(Qt::TextBrowserInteraction);
  text->setMinimumWidth(640);
  text->setMargin(8);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  auto* layout = new QVBoxLayout(dialog);
  layout->addWidget(text);
  layout->addWidget(buttons);
  dialog->open();
}

template <std::size_t n>
QString rows(const Key (&table)[n]) {
  QString html;
  for (const Key& line : table)
    html += QStringLiteral("<tr><td style='padding:2px 18px 2px 0'><b>%1</b></td><td style='padding:2px 0'>%2</td></tr>")
                .arg(QString::fromUtf8(line.key).toHtmlEscaped(), QString::fromUtf8(line.meaning).toHtmlEscaped());
  return html;
}

}  // namespace

void showKeyboardHelp(QWidget* parent) {
  show(parent, QStringLiteral("Keyboard and mouse"),
       QStringLiteral("<table>%1<tr><td colspan='2'>&nbsp;</td></tr>%2</table>").arg(rows(keys), rows(mouse)));
}

void showSymbolHelp(QWidget* parent, const Theme& theme) {
  struct Symbol {
    const char* mark;
    QColor colour;
    const char* name;
    const char* meaning;
  };
  const Symbol symbols[] = {
      {"━━", theme.target, "target", "where the eye should look"},
      {"━━", theme.eye, "eye", "where it looks"},
      {"━━", theme.represented, "represented, f(x)",
       "what the cells hold, and what they feed back for each eye position"},
      {"┄┄", theme.efference, "efference copy", "what the brain believes about the eye, where that differs"},
      {"┄┄", theme.ghost, "matched optimum", "the best straight read-out of these cells, computed instead of learned"},
      {"┄┄", theme.ghost, "authors’ optimum", "computed for a dead time of 2.00 ms, which no step has; View chooses"},
      {"····", theme.ghost, "at start", "the same curve at the start of the run"},
      {"▲", theme.teaches, "teaches", "a saccade that changes the weights"},
      {"△", theme.doesNotTeach, "does not teach",
       "a saccade past the gate (faster than 200 °/s), or while learning is off"},
      {"│", theme.doesNotTeach, "no teacher",
       "a saccade that no seen error asked for, but memory, the efference copy or noise"},
      {"●", theme.text, "stable fixed point", "the eye comes to rest here"},
      {"○", theme.text, "unstable fixed point", "the eye moves away from here on both sides"},
      {"■", QColor::fromRgb(0x56B4E9), "leak", "the eye slips to the centre"},
      {"■", QColor::fromRgb(0xE69F00), "unstable", "the eye runs away from the centre"},
  };
  QString html = QStringLiteral("<table>");
  for (const Symbol& each : symbols)
    html += QStringLiteral("<tr><td style='padding:2px 12px 2px 0; color:%1'>%2</td>"
                           "<td style='padding:2px 18px 2px 0'><b>%3</b></td><td style='padding:2px 0'>%4</td></tr>")
                .arg(each.colour.name(), QString::fromUtf8(each.mark), QString::fromUtf8(each.name),
                     QString::fromUtf8(each.meaning));
  html += QStringLiteral(
      "</table><p><b>RMSE</b>: how far the fed-back position lies from the held one, over all positions. "
      "<b>Slope</b>: 1 holds, less leaks, more runs away. <b>τ</b>: the time in which a held position decays, where one exponential describes it. "
      "<b>Lost in 1 s</b>: how far the eye has moved after one second without vision or correction, root mean square over "
      "17 starts from −40° to 40°. <b>Rms drift</b>: how fast a held position moves. <b>Eye speed</b>: how fast the eye "
      "moves at this moment, between saccades.</p>"
      "<p>Fixed points about which the drift stays below 0.5 °/s are ripple of the cells, and are not drawn. A curve that "
      "leaves its plot is held at the edge, with its value.</p>"
      "<p><b>Two optima.</b> A cell that is held for 20 steps of 0.1 ms is dead for half a step more, 2.05 ms. The authors' "
      "decoders are solved for 2.00 ms, and leak by 0.02 /s; the matched ones are solved for the cells as they fire, and "
      "are the best straight read-out. “Learned beats the linear optimum” was an artefact of that half step: over 30 "
      "seeds, drift of a network that learns from the authors' optimum on is −0.15 [−0.23, −0.09] °/s against it, and "
      "+0.06 [0.00, 0.10] °/s against the matched one. That the authors' own result shares it is a hypothesis.</p>"
      "<p>Weights: from neuron i (row) onto neuron j (column), in 10⁻³ s. A hatched row is a lesioned cell.</p>");
  show(parent, QStringLiteral("What the symbols mean"), html);
}

void showAbout(QWidget* parent) {
  show(parent, QStringLiteral("About Gazehold"),
       QStringLiteral("<h3>Gazehold %1</h3>"
                      "<p>A desktop laboratory for the neural integrator that holds the eye still, and for the learning "
                      "rule that tunes it.</p>"
                      "<p>D. MacNeil and C. Eliasmith (2011). Fine-Tuning and the Stability of Recurrent Neural "
                      "Networks. PLoS ONE 6(9): e22885. "
                      "<a href='https://doi.org/10.1371/journal.pone.0022885'>doi:10.1371/journal.pone.0022885</a></p>"
                      "<p><b>What is theirs and what is ours.</b> The neurons, the learning rule and the eye are the "
                      "paper's. It also says that the rule tunes recurrent attractors in general, and shows none but "
                      "the eye. Gaze in the plane, the ring of headings, the bump of many harmonics and path "
                      "integration are our constructions: rings after K. Zhang (1996), J. Neurosci. 16: 2112–2126; "
                      "position after J. Conklin and C. Eliasmith (2005), J. Comput. Neurosci. 18: 183–203.</p>"
                      "<p>Free software under the GNU General Public Licence, version 3 or later. "
                      "Built with Qt %2.</p>")
           .arg(fromCore(version()), QString::fromLatin1(qVersion())));
}

}  // namespace gazehold
