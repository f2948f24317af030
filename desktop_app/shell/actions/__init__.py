"""What the person can do in the window: the table of actions, and the commands behind them."""
