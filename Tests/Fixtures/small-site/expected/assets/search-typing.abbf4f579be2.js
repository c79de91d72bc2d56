"search-typing";
