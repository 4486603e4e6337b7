"""`python -m notetaker` is the command `notetaker`."""

import sys

from notetaker.cli.main import main

sys.exit(main())
