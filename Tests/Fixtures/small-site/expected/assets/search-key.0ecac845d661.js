// search-key
