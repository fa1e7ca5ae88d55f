// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/presenter_notes.hpp"

#include <algorithm>

#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

using Phase = SceneState::Phase;
using Kind = SceneStep::Kind;

constexpr QSize usualSize(460, 440);

struct Notes {
  Q_DECLARE_TR_FUNCTIONS(PresenterNotes)
};

QString line(const QString& head, const QString& words) {
  return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(head, words);
}

// a question with its choices: which is right, and which was predicted
QString choices(const SceneStep& question, const Prediction* prediction) {
  QString text = htmlOf(question.text);
  for (std::size_t k = 0; k < question.choices.size(); ++k) {
    const int number = static_cast<int>(k) + 1;
    const QString choice = htmlOf(question.choices[k].text);
    text += QStringLiteral("<br>%1 %2%3%4")
                .arg(number)
                .arg(number == question.right ? QStringLiteral("<b>%1 ✓</b>").arg(choice) : choice,
                     prediction && prediction->choice == number ? Notes::tr(" (predicted)") : QString(), QString());
  }
  return text;
}

// what PgDn does now
QString nextWords(const SceneState& state, std::span<const Scene> scenes) {
  const auto& steps = state.scene->steps;
  switch (state.phase) {
    case Phase::running: return Notes::tr("runs on to %1 at full speed").arg(clockText(state.now().until, 0));
    case Phase::asked: return Notes::tr("shows what happens");
    case Phase::holding: return Notes::tr("ends the hold test");
    case Phase::found:
    case Phase::done: {
      if (state.step + 1 == steps.size()) return Notes::tr("the sentence to take home");
      const SceneStep& next = steps[state.step + 1];
      return (next.kind == Kind::ask ? Notes::tr("asks: %1") : Notes::tr("goes on: %1")).arg(htmlOf(next.text));
    }
    case Phase::learned: {
      const auto at = std::ranges::find(scenes, state.scene, [](const Scene& each) { return &each; });
      if (at == scenes.end() || at + 1 == scenes.end()) return Notes::tr("nothing: the lecture ends here");
      return Notes::tr("the next scene: %1").arg(htmlOf((at + 1)->title));
    }
  }
  return {};
}

}  // namespace

QString presenterNotes(const SceneState& state, std::span<const Scene> scenes) {
  if (!state.scene)
    return QStringLiteral("<p>%1</p>")
        .arg(Notes::tr("Free play. PgDn goes to the scene that was left, or to the first; L lists all."));
  const auto at = std::ranges::find(scenes, state.scene, [](const Scene& each) { return &each; });
  QString html = QStringLiteral("<p><b>%1</b><br>%2</p>")
                     .arg(htmlOf(state.scene->title), Notes::tr("scene %1 of %2, step %3 of %4")
                                                          .arg(at == scenes.end() ? 1 : at - scenes.begin() + 1)
                                                          .arg(scenes.size())
                                                          .arg(state.step + 1)
                                                          .arg(state.scene->steps.size()));
  if (state.phase == Phase::learned) {
    html += line(Notes::tr("To take home"), htmlOf(state.scene->learned));
  } else if (const SceneStep* question = state.question()) {
    const SceneStep& answer = state.answers() ? state.now() : state.scene->steps[state.step + 1];
    html += line(Notes::tr("Question"), choices(*question, state.prediction()));
    html += line(Notes::tr("Answer"), htmlOf(answer.text) + u' ' + htmlOf(answer.because));
  } else {
    html += line(Notes::tr("Watch"), htmlOf(state.now().text));
    if (state.step + 1 < state.scene->steps.size())
      html += line(Notes::tr("Will be asked"), htmlOf(state.scene->steps[state.step + 1].text));
  }
  html += line(Notes::tr("Next (PgDn)"), nextWords(state, scenes));
  return html + line(Notes::tr("What students get wrong"), htmlOf(state.scene->notes));
}

PresenterNotes::PresenterNotes(SceneDirector& director, QWidget* lecture)
    : QWidget(lecture, Qt::Tool), director_(director), lecture_(lecture), clock_(new QLabel), words_(new QLabel) {
  setObjectName(QStringLiteral("presenter_notes"));
  setAttribute(Qt::WA_ShowWithoutActivating);
  words_->setTextFormat(Qt::RichText);
  words_->setWordWrap(true);
  words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* area = new QScrollArea;
  area->setWidget(words_);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(clock_);
  layout->addWidget(area, 1);
  timer_.setInterval(1000);
  connect(&timer_, &QTimer::timeout, this, &PresenterNotes::followClock);
  connect(&director_, &SceneDirector::changed, this, &PresenterNotes::follow);
  connect(&director_, &SceneDirector::sceneChanged, this, &PresenterNotes::follow);
  follow();
}

void PresenterNotes::setTheme(const Theme& theme) {
  setStyleSheet(
      QStringLiteral("#presenter_notes, #presenter_notes QLabel { background: %1; color: %2; font-size: 15px; }")
          .arg(theme.panel.name(), theme.text.name()));
}

void PresenterNotes::showBeside(const QRect& place) {
  if (isVisible()) return;
  const QScreen* here = lecture_->screen();
  const auto others = here->virtualSiblings();
  const auto other = std::ranges::find_if(others, [&](const QScreen* each) { return each != here; });
  if (other != others.end()) {
    const QRect room = (*other)->availableGeometry();
    resize(room.size() * 3 / 5);
    move(room.center() - rect().center());
  } else {
    // with the frame that the desktop puts around it
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight) + 4;
    resize(usualSize.boundedTo(place.size() - QSize(0, title)));
    move(place.right() - width(), place.bottom() - height() - title);
  }
  show();
  follow();
}

void PresenterNotes::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) follow();
}

void PresenterNotes::follow() {
  const Scene* scene = director_.scene();
  if (scene && !ofLecture_.isValid()) ofLecture_.start();
  if (scene && scene != timed_) ofScene_.start();
  timed_ = scene;
  if (scene && !timer_.isActive()) timer_.start();
  if (!isVisible() && !words_->text().isEmpty()) return;
  setWindowTitle(tr("Presenter notes"));
  const QString words = presenterNotes(director_.state(), scenes_);
  if (words != words_->text()) words_->setText(words);
  followClock();
}

void PresenterNotes::followClock() {
  const auto text = [](const QElapsedTimer& timer) {
    return clockText(timer.isValid() ? timer.elapsed() / 1000 * stepsPerSecond : 0, 0);
  };
  if (!director_.scene()) return clock_->setText(tr("%1 in this lecture").arg(text(ofLecture_)));
  clock_->setText(tr("%1 in this scene · %2 in this lecture").arg(text(ofScene_), text(ofLecture_)));
}

}  // namespace gazehold
