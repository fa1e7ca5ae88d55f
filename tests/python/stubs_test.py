# SPDX-License-Identifier: GPL-3.0-or-later
"""The stubs are what the module is, and mypy understands what docs/python.md shows; it skips where mypy is missing."""
import os
import re
import sys
import tempfile
import unittest

try:
    from mypy import api
except ImportError:
    print("mypy is missing")
    sys.exit(77)

STUBS = os.environ["GAZEHOLD_STUBS"]
CHECKOUT = os.environ["GAZEHOLD_CHECKOUT"]
WRONG = """
import gazehold
gazehold.run(duration="long")
gazehold.Simulation("light").advance()
gazehold.Simulation("light").weigths()
number: str = gazehold.Session("a.gazehold").seed
"""


class Mypy(unittest.TestCase):
    """One pass over stubs, documentation and mistakes: most of its time goes into NumPy's own types."""

    def test_stubs_are_strict_and_fit_what_is_documented(self):
        with open(os.path.join(CHECKOUT, "docs/python.md"), encoding="utf-8") as file:
            documented = "\n".join(re.findall(r"^```python\n(.*?)^```$", file.read(), re.MULTILINE | re.DOTALL))
        with tempfile.TemporaryDirectory() as place:
            texts = {"documented.py": documented, "wrong.py": WRONG}
            for name, text in texts.items():
                with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                    file.write(text)
            os.environ["MYPYPATH"] = os.path.dirname(STUBS)
            said, errors, _ = api.run(["--strict", "--allow-untyped-defs", "--allow-untyped-calls", "--allow-redefinition",
                                       "--cache-dir", os.path.join(place, "cache"), STUBS,
                                       *(os.path.join(place, name) for name in texts)])
        self.assertEqual(errors, "")
        lines = [line for line in said.splitlines() if ": error: " in line]
        self.assertEqual([line for line in lines if "wrong.py" not in line], [])
        # each of the four mistakes is seen, in its line
        self.assertEqual([int(re.search(r"wrong\.py:(\d+):", line).group(1)) for line in lines], [3, 4, 5, 6], said)


if __name__ == "__main__":
    unittest.main()
