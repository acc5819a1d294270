-- Files name accounts by their numbers, as people do.
CREATE INDEX account_of_number ON account (number);
