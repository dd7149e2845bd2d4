#include <GL/glew.h>
#include <string>
#include <unordered_map>

class Shader {
public:
    explicit Shader(GLuint program)
        : program_(program)
    {
    }

    GLint uniform(const std::string& key)
    {
        auto at = locations_.find(key);
        if (at != locations_.end())
            return at->second;
        GLint location = glGetUniformLocation(program_, key.c_str());
        locations_.emplace(key, location);
        return location;
    }

    bool validate() const
    {
        GLint ok = GL_FALSE;
        glValidateProgram(program_);
        glGetProgramiv(program_, GL_VALIDATE_STATUS, &ok);
        return ok == GL_TRUE;
    }

private:
    GLuint program_;
    std::unordered_map<std::string, GLint> locations_;
};
