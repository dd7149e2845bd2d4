resource "aws_autoscaling_policy" "up" {
  name                   = "scale-up"
  autoscaling_group_name = aws_autoscaling_group.web.name
  adjustment_type        = "ChangeInCapacity"
  scaling_adjustment     = 1
}

resource "aws_appautoscaling_policy" "cpu" {
  name        = "cpu"
  policy_type = "TargetTrackingScaling"
}
