// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "theme/theme.hpp"

namespace gazehold {

namespace {

// a name in braces stands for a colour of the theme
constexpr auto sheet = R"(
QMainWindow, QDialog { background: {window}; }
QToolTip { background: {panel}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMenuBar { background: {field}; color: {text}; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: {border}; }
QMenu { background: {panel}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 20px; border-radius: 3px; }
QMenu::item:selected { background: {accent}; color: {panel}; }
QMenu::item:disabled { color: {axis}; background: transparent; }
QMenu::separator { height: 1px; background: {border}; margin: 4px 8px; }
QStatusBar { background: {field}; color: {secondText}; }
QStatusBar::item { border: none; }
QToolBar { background: {panel}; border: none; border-bottom: 1px solid {border}; spacing: 4px; padding: 4px 8px; }
QDockWidget { color: {text}; font-weight: bold; }
QDockWidget::title { background: {panel}; padding: 4px 8px; }
QMainWindow::separator { background: {window}; width: 6px; height: 6px; }
QSplitter::handle { background: {window}; }
QPushButton, QToolButton {
  background: {panel}; color: {text}; border: 1px solid {axis}; border-radius: 4px; padding: 4px 12px;
}
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { background: {field}; }
QPushButton:focus, QToolButton:focus { border: 2px solid {accent}; padding: 3px 11px; }
QToolButton:focus { padding: 3px 7px; }
QPushButton:checked, QToolButton:checked, QPushButton[primary="true"], QToolButton[primary="true"] {
  background: {accent}; color: {panel}; border: 1px solid {accent}; font-weight: bold;
}
QPushButton:disabled, QToolButton:disabled { color: {axis}; border-color: {border}; background: {panel}; }
QAbstractSpinBox, QLineEdit, QComboBox, QPlainTextEdit, QTextBrowser {
  background: {panel}; color: {text}; border: 1px solid {axis}; border-radius: 4px; padding: 2px 6px;
  selection-background-color: {accent}; selection-color: {panel};
}
QAbstractSpinBox:focus, QLineEdit:focus, QComboBox:focus { border: 2px solid {accent}; padding: 1px 5px; }
QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled { color: {axis}; border-color: {border}; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox QAbstractItemView {
  background: {panel}; color: {text}; border: 1px solid {border};
  selection-background-color: {accent}; selection-color: {panel};
}
QListView, QTreeView, QTableView {
  background: {panel}; color: {text}; border: 1px solid {border};
  selection-background-color: {accent}; selection-color: {panel};
}
QHeaderView::section { background: {field}; color: {text}; border: none; padding: 4px; }
QTabBar::tab { background: {window}; color: {secondText}; border: 1px solid {border}; padding: 4px 10px; }
QTabBar::tab:selected { background: {panel}; color: {text}; font-weight: bold; border-bottom: 2px solid {accent}; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: {border}; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: {axis}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[panel="true"], QWidget[panel="true"] {
  background: {panel}; border: 1px solid {border}; border-radius: 4px;
}
QLabel { color: {text}; background: transparent; border: none; }
QLabel[second="true"] { color: {secondText}; }
QLabel[chip="true"] {
  background: {warningPanel}; color: {warningText}; border: 1px solid {warningText}; border-radius: 4px;
  padding: 2px 10px;
}
QCheckBox, QRadioButton, QGroupBox { color: {text}; }
)";

}  // namespace

QString Theme::styleSheet() const {
  QString result = QString::fromUtf8(sheet);
  const std::pair<const char*, const QColor*> colours[] = {
      {"window", &window},   {"panel", &panel},           {"field", &field},
      {"border", &border},   {"grid", &grid},             {"axis", &axis},
      {"text", &text}, {"secondText", &secondText}, {"accent", &accent},
      {"warningText", &warningText}, {"warningPanel", &warningPanel},
  };
  for (const auto& [name, colour] : colours)
    result.replace(QLatin1Char('{') + QString::fromLatin1(name) + QLatin1Char('}'), colour->name());
  return result;
}

}  // namespace gazehold
