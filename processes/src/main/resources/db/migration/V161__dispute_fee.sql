-- What an inspection by a third party cost, laid out by the buyer; who bears it follows from the outcome.
alter table dispute.dispute add column inspection_fee_minor bigint check (inspection_fee_minor > 0);
