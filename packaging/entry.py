"""Where the packaged application starts. Not inside the package, whose folder must not become a search path."""

import sys

from notetaker.cli.main import main

sys.exit(main())
