"search-key";
