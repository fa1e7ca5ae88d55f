# SPDX-License-Identifier: GPL-3.0-or-later
"""gazehold as a module: the bits of gazehold-batch, arrays that stand alone, errors that say the same line."""
import ast
import gc
import json
import os
import pydoc
import subprocess
import tempfile
import threading
import unittest

import numpy as np

import gazehold

BATCH = os.environ["GAZEHOLD_BATCH"]
STUBS = os.environ["GAZEHOLD_STUBS"]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def batch(*words, code=0):
    done = subprocess.run([BATCH, *words], capture_output=True, text=True)
    assert done.returncode == code, (done.returncode, done.stderr)
    return json.loads(done.stdout) if code == 0 else done.stderr.removeprefix("gazehold-batch: ").rstrip("\n")


class SameBits(unittest.TestCase):
    def test_tables_are_those_of_list(self):
        listed = batch("list")
        self.assertEqual(gazehold.parameters(), listed["parameters"])
        self.assertEqual(gazehold.scenarios(), listed["scenarios"])
        self.assertEqual(gazehold.__version__, listed["version"])

    def test_run_tells_what_batch_prints(self):
        for scenario, words, parameters in [
            ("light", [], {}),
            ("plane", ["--set", "noise=0.3"], {"noise": 0.3}),
            ("path", [], {}),
            ("demonstration", ["--set", "decoders=matched", "--set", "neurons=30"], {"decoders": "matched", "neurons": 30}),
        ]:
            mine = gazehold.run(scenario, duration=2, seed=7, **parameters)
            theirs = batch("run", "--scenario", scenario, "--duration", "2", "--seed", "7", *words)
            for result in (mine, theirs):
                del result["wall_s"], result["steps_per_s"]
            self.assertEqual(mine, theirs)

    def test_a_simulation_in_any_parts_and_recorded_or_not(self):
        expected = batch("run", "--scenario", "light", "--duration", "2", "--at", "1:darkness=1")["state_hash"]
        for parts, record in [([1, 1], True), ([0.5, 0.5, 1], False), ([0.9999, 0.0001, 0.37, 0.63], True)]:
            simulation = gazehold.Simulation("light")
            for seconds in parts:
                if simulation.step == 10_000:
                    simulation.set(darkness=1)
                simulation.advance(seconds, record=record)
            self.assertEqual(simulation.state_hash, expected)
            # looking changes nothing
            simulation.weights(), simulation.transfer(), simulation.drift(), simulation.activity()
            self.assertEqual(simulation.state_hash, expected)

    def test_arrays_are_the_files_of_batch(self):
        with tempfile.TemporaryDirectory() as place:
            at = lambda name: os.path.join(place, name)
            batch("run", "--scenario", "light", "--duration", "2", "--trace", at("t.npy"), "--spikes", at("s.npy"),
                  "--transfer", at("f.npy"), "--weights", at("w.npy"), "--rates", at("r.npy"))
            simulation = gazehold.Simulation("light")
            simulation.advance(2)
            trace = simulation.traces()
            self.assertEqual(trace.dtype.names[:3], ("time_s", "target_deg", "eye_deg"))
            np.testing.assert_array_equal(np.array(trace.tolist()), np.load(at("t.npy")))
            spikes = simulation.spikes()
            np.testing.assert_array_equal(np.column_stack([spikes["time_s"], spikes["neuron"]]), np.load(at("s.npy")))
            transfer = np.array(simulation.transfer().tolist())
            np.testing.assert_array_equal(transfer, np.load(at("f.npy"))[-len(transfer):, 1:])
            np.testing.assert_array_equal(simulation.weights(), np.load(at("w.npy")))
            x, rates = simulation.rates()
            np.testing.assert_array_equal(np.column_stack([x, rates]), np.load(at("r.npy")))

    def test_sessions_go_both_ways(self):
        with tempfile.TemporaryDirectory() as place:
            mine, theirs = os.path.join(place, "mine.gazehold"), os.path.join(place, "theirs.gazehold")
            batch("run", "--scenario", "light", "--duration", "12", "--at", "1:kill=3", "--save", theirs)
            session = gazehold.Session(theirs)
            self.assertEqual((session.scenario, session.seed, session.branches, session.current),
                             ("light", 1, ["first"], "first"))
            self.assertEqual(session.branch()["end_s"], 12)
            self.assertEqual(session.branch()["log"], [{"step": 10_000, "kill": 3}])
            told = session.replay()
            self.assertEqual(told["checked"], 2)
            simulation = session.simulation(1)
            self.assertTrue(simulation.alive()[3])
            simulation.advance(11)
            self.assertFalse(simulation.alive()[3])
            self.assertEqual(simulation.state_hash, told["state_hash"])

            simulation = gazehold.Simulation("light")
            simulation.advance(1)
            simulation.lesion(3)
            simulation.advance(11)
            simulation.save(mine)
            self.assertEqual(batch("replay", mine)["result"], "same")
            self.assertEqual(read(mine), read(theirs))

            broken = os.path.join(place, "broken.gazehold")
            text = read(mine)
            with open(broken, "w", encoding="utf-8") as file:
                file.write(text.replace('"kill": 3', '"kill": 4'))
            with self.assertRaises(gazehold.Diverged) as caught:
                gazehold.Session(broken).replay()
            self.assertIn(broken + ": diverged at step 100000", str(caught.exception))

    def test_a_run_that_follows_a_recording_is_saved_too(self):
        with tempfile.TemporaryDirectory() as place:
            gaze, kept = os.path.join(place, "gaze.csv"), os.path.join(place, "followed.gazehold")
            with open(gaze, "w") as file:
                file.write("time_s,gaze_deg\n" + "".join(f"{k / 100},{10 * (k // 80 % 3)}\n" for k in range(500)))
            simulation = gazehold.Simulation(target=gaze, neurons=30)
            simulation.advance(3)
            simulation.save(kept)
            self.assertEqual(batch("replay", kept)["state_hash"], simulation.state_hash)
            self.assertEqual(gazehold.Session(kept).simulation().state_hash, simulation.state_hash)
            # another recording in its place is noticed
            with open(gaze, "a") as file:
                file.write("5,0\n6,20\n")
            with self.assertRaises(gazehold.FileError) as caught:
                gazehold.Session(kept)
            self.assertIn("gaze.csv: this is not the recording", str(caught.exception))

    def test_an_experiment_is_that_of_batch(self):
        with tempfile.TemporaryDirectory() as place:
            subprocess.run([BATCH, "experiment", "fine-tuning", "--runs", "2", "--duration", "0", "--set", "neurons=20",
                            "--out", place], check=True, stdout=subprocess.DEVNULL)
            result = gazehold.experiment("fine-tuning", runs=2, duration=0, neurons=20)
            rows = result.pop("rows")
            self.assertEqual(result, json.loads(read(os.path.join(place, "fine-tuning.json"))))
            theirs = np.genfromtxt(os.path.join(place, "fine-tuning.csv"), delimiter=",", names=True, dtype=None,
                                   encoding="utf-8")
            self.assertEqual(len(rows), len(theirs))
            self.assertEqual(rows.dtype.names, theirs.dtype.names)
            np.testing.assert_array_equal(rows["rmse_deg"], theirs["rmse_deg"])
            # kept, and found again
            crate = read(os.path.join(place, "ro-crate-metadata.json"))
            gazehold.experiment("fine-tuning", runs=2, duration=0, neurons=20, out=place)
            mine = os.path.join(place, "mine")
            gazehold.experiment("fine-tuning", runs=2, duration=0, neurons=20, out=mine)
            self.assertEqual(read(os.path.join(mine, "ro-crate-metadata.json")), crate)


class Documented(unittest.TestCase):
    def test_every_name_says_what_it_is_with_shapes_and_units(self):
        def told(name, thing):
            lines = (thing.__doc__ or "").splitlines()
            # what pybind11 itself says first is the call
            words = " ".join(line for line in lines if "->" not in line).strip()
            self.assertGreater(len(words), 15, f"{name} says only: {thing.__doc__}")
            return words

        for name in dir(gazehold):
            if not name.startswith("_"):
                told(name, getattr(gazehold, name))
        for kind in (gazehold.Simulation, gazehold.Session):
            for name, thing in vars(kind).items():
                if name == "__init__" or not name.startswith("_"):
                    told(name, thing)
        for name in ("traces", "spikes", "corrections", "activity", "alive", "weights", "decoders", "rates", "transfer",
                     "field", "add_to_decoders"):
            self.assertRegex(told(name, getattr(gazehold.Simulation, name)), r"shape \(|of shape \(", name)
        self.assertIn("Simulation(", pydoc.render_doc(gazehold))


class Arrays(unittest.TestCase):
    def test_they_own_their_memory(self):
        simulation = gazehold.Simulation("light")
        simulation.advance(0.5)
        arrays = [simulation.traces(), simulation.spikes(), simulation.corrections(), simulation.weights(),
                  simulation.decoders(), simulation.activity(), simulation.alive(), *simulation.rates(),
                  simulation.transfer(), simulation.drift()["position_deg"]]
        copies = [array.copy() for array in arrays]
        for array in arrays:
            self.assertIsNone(array.base)
            self.assertTrue(array.flags.owndata and array.flags.writeable)
        simulation.advance(0.5)
        before = simulation.state_hash
        del simulation
        gc.collect()
        for array, copy in zip(arrays, copies):
            np.testing.assert_array_equal(array, copy)
            array.view(np.uint8)[:] = 0
        self.assertEqual(len(before), 16)

    def test_shapes(self):
        simulation = gazehold.Simulation("path")
        simulation.advance(0.1)
        n = simulation.neurons
        self.assertEqual(simulation.weights().shape, (n, n))
        self.assertEqual(simulation.decoders(1).shape, (n // 2, 2))
        self.assertEqual(simulation.field(1).dtype.names, ("at_1", "at_2", "drift_1", "drift_2"))
        self.assertEqual(simulation.field(0).dtype.names, ("at_1", "drift_1"))
        self.assertEqual(simulation.drift(1)["position_cm"].shape[1], 2)
        self.assertEqual(len(simulation.traces()), 100)

    def test_a_copy_goes_its_own_way(self):
        simulation = gazehold.Simulation("light")
        simulation.advance(0.5)
        other = simulation.copy()
        other.lesion(2)
        other.advance(0.5)
        simulation.advance(0.5)
        self.assertNotEqual(simulation.state_hash, other.state_hash)
        again = gazehold.Simulation("light")
        again.advance(1)
        self.assertEqual(simulation.state_hash, again.state_hash)


class Decoders(unittest.TestCase):
    def test_what_is_added_is_there_and_nothing_else_changed(self):
        simulation = gazehold.Simulation("light")
        simulation.advance(1)
        same = simulation.copy()
        before = simulation.decoders()
        same.add_to_decoders(np.zeros(simulation.neurons))
        np.testing.assert_array_equal(same.decoders(), before)
        change = 1e-6 * np.arange(simulation.neurons)
        simulation.add_to_decoders(change)
        np.testing.assert_array_equal(simulation.decoders()[:, 0], before[:, 0] + change)
        # what is represented follows at the next step
        activity = simulation.activity()
        simulation.advance(0.0001)
        same.advance(0.0001)
        gained = simulation.traces()["represented_deg"][0] - same.traces()["represented_deg"][0]
        self.assertGreater(gained, 0.1)
        self.assertAlmostEqual(gained, 50 * change @ activity, places=9)
        with self.assertRaises(gazehold.UsageError):
            simulation.save("never.gazehold")
        self.assertFalse(os.path.exists("never.gazehold"))

    def test_the_rule_of_the_paper_by_hand(self):
        # the same correction signal, once for each correction, tunes as well as the core does step by step
        lost = {}
        for name in ("off", "by hand", "core"):
            simulation = gazehold.Simulation("light", learning_rate=5 if name == "core" else 0)
            while simulation.time < 60:
                c = simulation.next_correction(within=60 - simulation.time)
                if name == "by hand" and c is not None and not c["primary"]:
                    simulation.add_to_decoders(5 * 4e-7 * c["amplitude"] / 50 * simulation.activity())
            lost[name] = simulation.drift()["lost_deg_1s"]
        self.assertGreater(lost["off"], 6)
        self.assertLess(lost["by hand"], 0.4 * lost["off"])
        self.assertLess(lost["core"], 0.4 * lost["off"])


class Errors(unittest.TestCase):
    def test_lines_are_those_of_batch(self):
        for words, call in [
            (["--scenario", "lihgt"], lambda: gazehold.run("lihgt")),
            (["--set", "noise=9"], lambda: gazehold.run(noise=9)),
            (["--set", "nois=1"], lambda: gazehold.run(nois=1)),
            (["--set", "decoders=best"], lambda: gazehold.run(decoders="best")),
            (["--set", "harmonics=2"], lambda: gazehold.run(harmonics=2)),
            (["--scenario", "gaze"], lambda: gazehold.Simulation("gaze")),
        ]:
            with self.assertRaises(ValueError) as caught:
                call()
            self.assertIs(type(caught.exception), gazehold.UsageError)
            self.assertEqual(str(caught.exception), batch("run", *words, code=2))
        with self.assertRaises(OSError) as caught:
            gazehold.Simulation(target="none.csv")
        self.assertEqual(str(caught.exception), batch("run", "--target", "none.csv", code=3))
        with self.assertRaises(OSError) as caught:
            gazehold.Session("none.gazehold")
        self.assertEqual(str(caught.exception), batch("replay", "none.gazehold", code=3))

    def test_wrong_types_and_shapes(self):
        simulation = gazehold.Simulation("light", neurons=20)
        for error, call in [
            (TypeError, lambda: gazehold.Simulation(seed=-1)),
            (TypeError, lambda: gazehold.Simulation(seed=1.5)),
            (TypeError, lambda: gazehold.Simulation(noise=[1])),
            (TypeError, lambda: simulation.advance("long")),
            (TypeError, lambda: gazehold.Simulation.__new__(gazehold.Simulation).advance(1)),
            (ValueError, lambda: simulation.advance(-1)),
            (ValueError, lambda: simulation.advance(float("nan"))),
            (ValueError, lambda: simulation.advance(5000)),
            (ValueError, lambda: simulation.advance(1e300, record=False)),
            (ValueError, lambda: gazehold.run(duration=0)),
            (ValueError, lambda: simulation.add_to_decoders(np.zeros(19))),
            (ValueError, lambda: simulation.add_to_decoders(np.zeros((20, 2)))),
            (ValueError, lambda: simulation.add_to_decoders(np.zeros((20, 1, 1)))),
            (ValueError, lambda: simulation.add_to_decoders(0)),
            (ValueError, lambda: simulation.add_to_decoders(np.full(20, np.nan))),
            (ValueError, lambda: simulation.add_to_decoders(np.zeros(20), module=1)),
            (ValueError, lambda: simulation.decoders(1)),
            (ValueError, lambda: simulation.field()),
            (ValueError, lambda: simulation.lesion(20)),
            (ValueError, lambda: simulation.set(neurons=30)),
            (ValueError, lambda: simulation.set(harmonics=2)),
            (ValueError, lambda: simulation.place(1e9)),
            (ValueError, lambda: simulation.apply({"kill": -3})),
            (ValueError, lambda: simulation.apply([])),
            (ValueError, lambda: gazehold.experiment("recovry")),
            (ValueError, lambda: gazehold.experiment("recovery", runs=0)),
            (ValueError, lambda: gazehold.experiment("recovery", threads=0)),
        ]:
            with self.assertRaises(error):
                call()
        self.assertEqual(simulation.step, 0)

    def test_after_a_failure_it_raises_again(self):
        simulation = gazehold.Simulation("light", neurons=20)
        simulation.add_to_decoders(np.full(20, 1e300))
        for _ in range(2):
            with self.assertRaises(gazehold.Diverged):
                simulation.advance(5)
        simulation.weights(), simulation.traces(), simulation.merit(), simulation.drift(), repr(simulation)

    def test_two_threads_on_one_simulation(self):
        simulation = gazehold.Simulation("light")
        began = threading.Event()
        errors = []

        def look():
            began.wait()
            while not stop.is_set():
                try:
                    simulation.weights()
                except RuntimeError as error:
                    errors.append(str(error))
                    return

        stop = threading.Event()
        thread = threading.Thread(target=look)
        thread.start()
        began.set()
        # it looks in between, until the two have met
        while not errors:
            try:
                simulation.advance(1, record=False)
            except RuntimeError as error:
                errors.append(str(error))
        stop.set()
        thread.join()
        self.assertEqual(errors[0],
                         "another thread is using this simulation; each thread may have its own copy()")


class Stubs(unittest.TestCase):
    def test_they_name_all_that_there_is(self):
        tree = ast.parse(read(STUBS))
        public = lambda names: {name for name in names if not name.startswith("_")}
        stubs = {n.name: n for n in tree.body if isinstance(n, (ast.ClassDef, ast.FunctionDef))}
        self.assertEqual(public(dir(gazehold)), public(stubs))
        for name in ("Simulation", "Session"):
            members = {n.name for n in stubs[name].body if isinstance(n, ast.FunctionDef)}
            self.assertEqual(public(members), public(dir(getattr(gazehold, name))))
        for name in ("parameters", "scenarios", "run", "experiment"):
            self.assertTrue(getattr(gazehold, name).__doc__)


if __name__ == "__main__":
    unittest.main()
