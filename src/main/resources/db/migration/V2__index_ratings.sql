-- Finds the lowest and highest rating without reading the others.
CREATE INDEX ratings_by_value ON feedback (value) WHERE kind = 'rating';
