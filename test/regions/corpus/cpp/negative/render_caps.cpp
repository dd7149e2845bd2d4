#include "render/device.h"

class RenderCapabilities {
public:
    explicit RenderCapabilities(Device& device);
    int maxTextures() const { return m_maxTextures; }
    bool hasFeature(Feature feature) const;

private:
    int m_maxTextures = 0;
    std::vector<Feature> m_features;
};

bool RenderCapabilities::hasFeature(Feature feature) const
{
    return std::find(m_features.begin(), m_features.end(), feature) != m_features.end();
}

void loadModel(Scene& scene, const std::string& path)
{
    Md2Loader loader(path);
    scene.add(loader.read());
}
