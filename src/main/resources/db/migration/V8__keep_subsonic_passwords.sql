-- A second, weaker key for clients that send md5(password + salt): the server must know the password
-- itself to check that, so it is kept as it is, and only for tokens that were made with one.

ALTER TABLE tokens ADD COLUMN password TEXT ${binary};
