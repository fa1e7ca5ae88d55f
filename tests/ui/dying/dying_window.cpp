// SPDX-License-Identifier: GPL-3.0-or-later
// A window that somebody plays with at random until it is killed, and that writes down what it shows at each frame.
// Arguments: the place of its journals, the file for what it shows, the seed of what is done to it.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>

#include <QApplication>
#include <QTimer>

#include "truth.hpp"
#include "window/main_window.hpp"

namespace gazehold {
namespace {

class Player {
 public:
  Player(SimulationController& controller, std::uint64_t seed) : c_(controller), random_(seed) {
    constexpr double speeds[] = {1, 1, 20, 100};
    c_.setSpeed(speeds[seed % 4]);
    c_.play();
  }
  // one of all that people do to a run
  void act() {
    switch (random_() % 16) {
      case 0:
      case 1:
      case 2: return c_.setParameter(ParameterId::learningRate, 0.01 * static_cast<double>(random_() % 1000));
      case 3: return c_.setParameter(ParameterId::noise, 0.001 * static_cast<double>(random_() % 1000));
      case 4: return c_.lesion({cell()});
      case 5: return c_.revive({cell()});
      case 6: return c_.freeze(!c_.learningFrozen());
      case 7: return c_.undoStack().undo();
      case 8: return c_.goTo(static_cast<Step>(random_() % static_cast<std::uint64_t>(c_.reach() + 1)));
      case 9: return c_.goTo(c_.reach());
      case 10: return c_.session() ? c_.switchTo(random_() % c_.session()->branches.size()) : void();
      case 11:
        return c_.session() ? c_.renameBranch(random_() % c_.session()->branches.size(),
                                              QStringLiteral("name %1").arg(random_() % 1000))
                            : void();
      case 12: return c_.bookmark(c_.now(), QStringLiteral("here"));
      case 13: return random_() % 4 == 0 ? c_.newSeed() : void();
      case 14: return random_() % 4 == 0 ? c_.setScenario(scenarioNamed(random_() % 2 ? "light" : "dark")) : void();
      default: return random_() % 4 == 0 ? c_.pause() : c_.play();
    }
  }
  int pause() { return static_cast<int>(random_() % 200); }  // [ms]

 private:
  int cell() { return static_cast<int>(random_() % static_cast<std::uint64_t>(c_.cellCount())); }
  SimulationController& c_;
  std::mt19937_64 random_;
};

int run(char** words) {
  SimulationController controller(prepare(scenarioNamed("demonstration"), 1));
  std::ofstream truth(words[2]);
  bool begun = false;
  // heard before the window hears of the same frame
  QObject::connect(&controller, &SimulationController::frame, [&] {
    const Snapshot* s = controller.data().snapshot();
    begun = begun || (s && s->reach > 0);
    if (!begun) return;
    const test::Truth now = test::truthOf(*s->session, s->reach, s->step);
    truth << now.time << ' ' << now.done << ' ' << now.end << ' ' << now.position << std::endl;
  });
  MainWindow window(controller, WindowOptions{{}, {1280, 800}, false, false, QString::fromUtf8(words[1])});
  window.show();
  Player player(controller, std::strtoull(words[3], nullptr, 10));
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, [&] {
    player.act();
    timer.start(player.pause());
  });
  timer.start(player.pause());
  return QApplication::exec();
}

}  // namespace
}  // namespace gazehold

int main(int count, char** words) {
  if (count != 4) return 2;
  QLocale::setDefault(QLocale::c());
  QApplication application(count, words);
  gazehold::loadFonts();
  return gazehold::run(words);
}
