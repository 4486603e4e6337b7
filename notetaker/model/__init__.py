"""The words of the field as frozen data: programme, roster, category, note. No input or output."""
