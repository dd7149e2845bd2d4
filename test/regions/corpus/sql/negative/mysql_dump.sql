/*!40101 SET NAMES utf8 */;
DROP TABLE IF EXISTS `user`;
CREATE TABLE `user` (`id` int, `password` varchar(64)) ENGINE=InnoDB;
LOCK TABLES `user` WRITE;
INSERT INTO `user` VALUES (1,'grant select on x to y');
UNLOCK TABLES;
