tk("don-vi-0",[["huyen-cao-lanh","Huyện Cao Lãnh","",1],["xa-gao-giong","Xã Gáo Giồng","Nay thuộc xã Phong Mỹ",1],["xa-phong-my","Xã Phong Mỹ","Hình thành từ phần còn lại của xã Gáo Giồng",0]]);
