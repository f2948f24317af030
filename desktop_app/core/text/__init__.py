"""Text as stored: spans, tokens, segments, dates."""
