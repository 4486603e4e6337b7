"""Formats that cross a border: programme, roster, kit, bundle, keys."""
