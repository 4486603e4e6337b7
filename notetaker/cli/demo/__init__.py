"""The built-in example, played from kit to report as three rapporteurs and an organiser would."""
