resource "aws_lb_cookie_stickiness_policy" "web" {
  name                     = "web"
  load_balancer            = aws_elb.web.id
  lb_port                  = 80
}
