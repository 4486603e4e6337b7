"""Reports as files, and reading files back to audit them."""
