"""Speed, memory and quality, measured and printed; nothing here passes or fails."""
