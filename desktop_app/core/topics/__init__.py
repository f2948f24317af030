"""Topics as a person left them: kept over runs, merged, hidden, added."""
