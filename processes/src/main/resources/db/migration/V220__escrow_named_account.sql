-- Which account the payee has named for a payment that the bank could not make; null: the one on file. The call-back
-- confirms this one and no other, and the cooling-off is its own (rules R4.1, row 13).
alter table escrow.payment add column named_account uuid references party.bank_account;
