resource "aws_lambda_function" "hook" {
  function_name = "hook"
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  role = aws_iam_role.hook.arn
}

resource "aws_lambda_permission" "apigw" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.hook.function_name
  principal     = "apigateway.amazonaws.com"
}
