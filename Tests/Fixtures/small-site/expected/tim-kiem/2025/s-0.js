tk("2025/s-0","{ngay||#{dau|#|#|#{mo|||#{muc|#{moi|#{tro|#{lai|#{bai|#");
