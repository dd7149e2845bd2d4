#include <onnxruntime_cxx_api.h>

float run(Ort::Session &session, Ort::Value &in)
{
    auto out = session.Run(Ort::RunOptions{nullptr}, nullptr, &in, 1, nullptr, 1);
    return *out[0].GetTensorMutableData<float>();
}
