tk("muc",{"years":[[2025,1,1,1,1,5],[2019,2,1,1,1,8]],"units":1,"fields":[["kinh-te","Kinh tế"]],"awards":[["giay-khen","Giấy khen"]]});
