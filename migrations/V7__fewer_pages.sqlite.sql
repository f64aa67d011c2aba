-- What is written with every number and never looked up.

-- The latest deeds are the last rows; a station's are found from there.
DROP INDEX undoes_of_session;
