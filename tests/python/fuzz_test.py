# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand calls, most of them wrong: each returns or raises, and the process lives."""
import random
import unittest

import numpy as np

import gazehold

CALLS = 10_000
NAMES = [p["id"] for p in gazehold.parameters()] + ["none", "", "noise "]
SCENARIOS = [s["id"] for s in gazehold.scenarios()] + ["none"]


def anything(dice):
    number = dice.choice([0, 1, -1, 3, 40, 2**31, 2**63, -(2**63), 2**200, 0.001, 1e-300, 1e300, float("nan"), float("inf")])
    return dice.choice([
        number, number, number, str(number), "", "x" * 300, "\0", None, True, [], {}, (1, 2), object(), b"bytes",
        np.zeros(dice.choice([0, 1, 40, 80])), np.ones((40, dice.choice([0, 1, 2]))), np.float32(0.5), np.int8(3),
        np.array(["a"]), np.zeros((2, 2, 2)), {"kill": 3}, {"set": "noise", "to": number}, {"place": [number, 1]},
        {"target": "placed"}, {"freeze": number}, dice.choice(NAMES),
    ])


def one(dice, simulations):
    simulation = dice.choice(simulations)
    kind = dice.randrange(20)
    if kind == 0:
        made = gazehold.Simulation(dice.choice(SCENARIOS), seed=dice.choice([1, 2, anything(dice)]),
                                   **{dice.choice(NAMES): anything(dice)})
        simulations[dice.randrange(1, len(simulations))] = made
    elif kind == 1:
        simulations[dice.randrange(1, len(simulations))] = simulation.copy()
    elif kind < 5:
        simulation.advance(dice.choice([0.0001, 0.003, 0.02]), dice.choice([True, False]))
    elif kind < 7:
        simulation.set(**{dice.choice(NAMES): dice.choice([anything(dice), dice.random()])})
    elif kind < 9:
        simulation.apply(anything(dice))
    elif kind == 9:
        simulation.add_to_decoders(anything(dice), dice.choice([0, 0, 1, anything(dice)]))
    elif kind == 10:
        simulation.next_correction(dice.choice([0, 0.01, -1, float("nan")]))
    elif kind < 14:
        look = dice.choice(["traces", "spikes", "corrections", "activity", "alive", "weights", "merit", "parameters",
                            "__repr__"])
        getattr(simulation, look)()
    elif kind == 14:
        getattr(simulation, dice.choice(["decoders", "rates"]))(dice.choice([0, 1, anything(dice)]))
    elif kind == 15:
        getattr(simulation, dice.choice(["lesion", "revive", "place", "freeze"]))(anything(dice))
    elif kind == 16:
        # with what is no time, so that nothing long is asked for
        simulation.advance(dice.choice([-1, "1", None, float("nan"), 1e300, [], 2**200]))
    elif kind == 17:
        getattr(gazehold, dice.choice(["run", "experiment", "Simulation", "Session"]))(anything(dice), anything(dice),
                                                                                       unknown=anything(dice))
    elif kind == 18:
        simulation.save(dice.choice(["", "/", "/nowhere/run.gazehold", "\0", None]))
    else:
        dice.choice([simulation.transfer, simulation.field])()


class Fuzz(unittest.TestCase):
    def test_every_call_returns_or_raises(self):
        dice = random.Random(20110722)
        simulations = [gazehold.Simulation(name, neurons=20) for name in ("light", "leaky", "plane", "ring", "light")]
        raised = 0
        for _ in range(CALLS):
            try:
                one(dice, simulations)
            except (ValueError, TypeError, OSError, ArithmeticError, RuntimeError):
                raised += 1
        self.assertTrue(CALLS / 10 < raised < CALLS * 9 / 10, raised)
        # and what was right before still is
        self.assertEqual(gazehold.run("light", duration=0.1)["state_hash"], gazehold.run("light", duration=0.1)["state_hash"])


if __name__ == "__main__":
    unittest.main()
