"""Notetaker: notes of meetings under the Chatham House Rule, without a name in them."""

__version__ = "0.1.0"
