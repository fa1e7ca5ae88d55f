// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <QFile>
#include <QFontDatabase>

namespace gazehold {

namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(value); }

// a region's colour is a thin coat over whatever panel it lies on
QColor coat(unsigned value, double strength) {
  QColor colour = rgb(value);
  colour.setAlphaF(static_cast<float>(strength));
  return colour;
}

// the colours of the regions are the same hues in every theme
void setRegions(Theme& theme, double strength) {
  theme.leakRegion = coat(0x56B4E9, strength);
  theme.unstableRegion = coat(0xE69F00, strength);
}

void setWorld(Theme& theme) {
  const bool d = theme.dark;
  theme.sky = rgb(d ? 0x333F4C : 0xF7F4EC), theme.farHill = rgb(d ? 0x3E4A57 : 0xD9DFDB);
  theme.nearHill = rgb(d ? 0x4A5764 : 0xC3CCC6), theme.thing = rgb(d ? 0x75838F : 0x9DAAA2);
}

Theme light() {
  Theme t;
  t.id = QStringLiteral("light");
  t.window = rgb(0xF3F4F6), t.panel = rgb(0xFFFFFF), t.field = rgb(0xE6E9ED);
  t.border = rgb(0xD3D7DD), t.grid = rgb(0xE8EAEE), t.axis = rgb(0x7A828E);
  t.text = rgb(0x1A1E24), t.secondText = rgb(0x515965), t.accent = rgb(0x0B5CAD);
  t.warningText = rgb(0x8A4B00), t.warningPanel = rgb(0xFFF1DC);
  t.target = rgb(0xC44F00), t.eye = rgb(0x0072B2), t.represented = rgb(0x00805D), t.efference = rgb(0xA34B80);
  t.teaches = rgb(0x8F6400), t.doesNotTeach = rgb(0x7A828E), t.ghost = rgb(0x6F7783), t.spikes = rgb(0x2B3138);
  setRegions(t, 0.17);
  setWorld(t);
  return t;
}

Theme darkTheme() {
  Theme t;
  t.id = QStringLiteral("dark");
  t.dark = true;
  t.window = rgb(0x14171B), t.panel = rgb(0x1C2026), t.field = rgb(0x2B313A);
  t.border = rgb(0x363D47), t.grid = rgb(0x2A3038), t.axis = rgb(0x7D8793);
  t.text = rgb(0xE9EBEE), t.secondText = rgb(0xAEB5BF), t.accent = rgb(0x6CB6FF);
  t.warningText = rgb(0xFFCF7A), t.warningPanel = rgb(0x3A2E17);
  t.target = rgb(0xFF8A3D), t.eye = rgb(0x56B4E9), t.represented = rgb(0x2CC79B), t.efference = rgb(0xE29BC6);
  t.teaches = rgb(0xF0C74A), t.doesNotTeach = rgb(0x8C95A1), t.ghost = rgb(0x9AA3AF), t.spikes = rgb(0xD5DAE0);
  setRegions(t, 0.16);
  setWorld(t);
  return t;
}

Theme projector() {
  Theme t;
  t.id = QStringLiteral("projector");
  t.window = rgb(0xFFFFFF), t.panel = rgb(0xFFFFFF), t.field = rgb(0xE4E7EB);
  t.border = rgb(0xA9AFB8), t.grid = rgb(0xDDE0E5), t.axis = rgb(0x3A4048);
  t.text = rgb(0x000000), t.secondText = rgb(0x30363D), t.accent = rgb(0x003E8A);
  t.warningText = rgb(0x7A3E00), t.warningPanel = rgb(0xFFEBCB);
  t.target = rgb(0xB84300), t.eye = rgb(0x005A9C), t.represented = rgb(0x006B4E), t.efference = rgb(0x8A2F67);
  t.teaches = rgb(0x7A5500), t.doesNotTeach = rgb(0x555C66), t.ghost = rgb(0x5D6570), t.spikes = rgb(0x000000);
  setRegions(t, 0.26);
  setWorld(t);
  return t;
}

// black on white, and lines that a printer can hold
Theme paper() {
  Theme t = light();
  t.id = QStringLiteral("paper");
  t.window = rgb(0xFFFFFF), t.axis = rgb(0x4D535B), t.text = rgb(0x000000), t.secondText = rgb(0x1F2329);
  return t;
}

}  // namespace

const Theme& Theme::named(const QString& id) {
  static const std::array<Theme, 4> themes = {light(), darkTheme(), projector(), paper()};
  for (const Theme& theme : themes)
    if (theme.id == id) return theme;
  return themes[0];
}

QPalette Theme::palette() const {
  QPalette p;
  p.setColor(QPalette::Window, window);
  p.setColor(QPalette::WindowText, text);
  p.setColor(QPalette::Base, panel);
  p.setColor(QPalette::AlternateBase, field);
  p.setColor(QPalette::Text, text);
  p.setColor(QPalette::PlaceholderText, secondText);
  p.setColor(QPalette::Button, panel);
  p.setColor(QPalette::ButtonText, text);
  p.setColor(QPalette::BrightText, panel);
  p.setColor(QPalette::ToolTipBase, panel);
  p.setColor(QPalette::ToolTipText, text);
  p.setColor(QPalette::Highlight, accent);
  p.setColor(QPalette::HighlightedText, panel);
  p.setColor(QPalette::Link, accent);
  p.setColor(QPalette::LinkVisited, accent);
  p.setColor(QPalette::Light, panel);
  p.setColor(QPalette::Midlight, field);
  p.setColor(QPalette::Mid, border);
  p.setColor(QPalette::Dark, axis);
  p.setColor(QPalette::Shadow, dark ? window : axis);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, axis);
  p.setColor(QPalette::Disabled, QPalette::Highlight, border);
  return p;
}

QString Theme::resource(const QString& name) const {
  QFile file(QStringLiteral(":/") + name);
  return coloured(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
}

QString Theme::coloured(QString words) const {
  const std::pair<const char*, const QColor*> colours[] = {
      {"window", &window},
      {"panel", &panel},
      {"field", &field},
      {"border", &border},
      {"grid", &grid},
      {"axis", &axis},
      {"text", &text},
      {"secondText", &secondText},
      {"accent", &accent},
      {"warningText", &warningText},
      {"warningPanel", &warningPanel},
      {"target", &target},
      {"eye", &eye},
      {"represented", &represented},
      {"efference", &efference},
      {"ghost", &ghost},
      {"teaches", &teaches},
      {"doesNotTeach", &doesNotTeach},
      {"leakRegion", &leakRegion},
      {"unstableRegion", &unstableRegion},
  };
  for (const auto& [word, colour] : colours)
    words.replace(QLatin1Char('{') + QLatin1String(word) + QLatin1Char('}'), colour->name());
  return words;
}

void loadFonts() {
  for (const char* file : {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"})
    QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(file));
}

namespace {

QFont sans(int pixels, const FigureStyle& style) {
  // Chinese in the shapes of the mainland
  QFont font(QStringList{QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
  font.setPixelSize(std::max(9, pixels));
  if (style.print) font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

}  // namespace

QFont FigureStyle::font(double factor, bool bold) const {
  QFont font = sans(static_cast<int>(std::lround(fontPixels * factor)), *this);
  font.setBold(bold);
  return font;
}

QFont FigureStyle::labelFont() const { return sans(static_cast<int>(std::lround(fontPixels)) - 1, *this); }

}  // namespace gazehold
