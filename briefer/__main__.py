"""``python -m briefer``, and what a frozen program starts with, its helping processes too."""

import sys
from multiprocessing import freeze_support

from briefer.cli import main

if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
