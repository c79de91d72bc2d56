tk("2025/b-0",[["Ngày đầu","ĐTO - Mở đầu.","01/07/2025","Xã Phong Mỹ","2025/07/ngay-dau.html"]]);
