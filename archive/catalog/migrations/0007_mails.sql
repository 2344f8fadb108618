-- All mails in order of time, without the messages between and behind them.
CREATE INDEX item_mail ON item (key, flags) WHERE kind = 10;
