tk("2025/c-0","{ngày đầu|#{mở đầu||#{@u:xa-phong-my |#{@a:giay-khen |#{#35 |||#{trần thị|||${thị thử|||${hộ ông|||%{ông thử|||%{tổ hai|||&{kênh xanh||||'{xanh phong||||'{phong mỹ||||'");
