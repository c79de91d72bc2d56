"search";
