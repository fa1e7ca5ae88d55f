# SPDX-License-Identifier: GPL-3.0-or-later
"""What README and docs/python.md show runs as it stands there."""
import os
import re
import tempfile
import unittest

CHECKOUT = os.environ["GAZEHOLD_CHECKOUT"]


class Documented(unittest.TestCase):
    def run_blocks(self, name, least):
        with open(os.path.join(CHECKOUT, name), encoding="utf-8") as file:
            blocks = re.findall(r"^ *```python\n(.*?)^ *```$", file.read(), re.MULTILINE | re.DOTALL)
        self.assertGreaterEqual(len(blocks), least)
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as place:
            os.chdir(place)
            try:
                names = {}
                for block in blocks:
                    indent = re.match(" *", block).group()
                    text = "\n".join(line.removeprefix(indent) for line in block.split("\n"))
                    exec(compile(text, name, "exec"), names)
            finally:
                os.chdir(before)

    def test_readme(self):
        self.run_blocks("README.md", 1)

    def test_python_page(self):
        self.run_blocks("docs/python.md", 4)


if __name__ == "__main__":
    unittest.main()
