-- A program's own key may be short or long: 1 to 255 printable characters, as other interfaces take them.
alter table messaging.idempotency drop constraint idempotency_key_check;
alter table messaging.idempotency add constraint idempotency_key_check check (length(key) between 1 and 255);
