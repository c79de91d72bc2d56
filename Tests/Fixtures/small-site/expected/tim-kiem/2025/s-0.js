tk("2025/s-0","{mo|||#{bai|#{dau|#|#|#{lai|#{moi|#{muc|#{tro|#{ngay||#");
