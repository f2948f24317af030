"""The project file: tables, journal, migrations."""
