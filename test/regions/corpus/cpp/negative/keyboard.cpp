#include <SDL.h>

void onKey(const SDL_KeyboardEvent &e, int &x)
{
    if (e.keysym.sym == SDLK_LEFT) {
        --x;
    }
}
