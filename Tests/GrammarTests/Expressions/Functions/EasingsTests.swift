import Grammar
import Testing

/// Expected values are those of d3-ease 3.
@Suite("Easing curves")
struct EasingsTests {
    @Test(
        "Positions at 0.1, 0.3, 0.5 and 0.8",
        arguments: [
            ("easeBack", [-0.02322528, -0.01451376, 0.5, 1.04967584]),
            ("easeBackIn", [-0.01431422, -0.08019954, -0.0876975, 0.29419776]),
            ("easeBackInOut", [-0.02322528, -0.01451376, 0.5, 1.04967584]),
            ("easeBackOut", [0.40882798, 0.90713226, 1.0876975, 1.04645056]),
            ("easeBounce", [0.075625, 0.680625, 0.765625, 0.94]),
            ("easeBounceIn", [0.011875, 0.069375, 0.234375, 0.6975]),
            ("easeBounceInOut", [0.03, 0.045, 0.5, 0.88625]),
            ("easeBounceOut", [0.075625, 0.680625, 0.765625, 0.94]),
            ("easeCircle", [0.010102051, 0.1, 0.5, 0.958257569]),
            ("easeCircleIn", [0.005012563, 0.046060799, 0.133974596, 0.4]),
            ("easeCircleInOut", [0.010102051, 0.1, 0.5, 0.958257569]),
            ("easeCircleOut", [0.435889894, 0.714142843, 0.866025404, 0.979795897]),
            ("easeCubic", [0.004, 0.108, 0.5, 0.968]),
            ("easeCubicIn", [0.001, 0.027, 0.125, 0.512]),
            ("easeCubicInOut", [0.004, 0.108, 0.5, 0.968]),
            ("easeCubicOut", [0.271, 0.657, 0.875, 0.992]),
            ("easeElastic", [1.249755621, 0.875855327, 1.015151515, 1.001466276]),
            ("easeElasticIn", [0.000977517, -0.00342131, -0.015151515, -0.124633431]),
            ("easeElasticInOut", [-0.000733138, -0.015395894, 0.5, 0.992668622]),
            ("easeElasticOut", [1.249755621, 0.875855327, 1.015151515, 1.001466276]),
            ("easeExp", [0.001466276, 0.030791789, 0.5, 0.992668622]),
            ("easeExpIn", [0.000977517, 0.00684262, 0.03030303, 0.249266862]),
            ("easeExpInOut", [0.001466276, 0.030791789, 0.5, 0.992668622]),
            ("easeExpOut", [0.500488759, 0.875855327, 0.96969697, 0.997067449]),
            ("easeLinear", [0.1, 0.3, 0.5, 0.8]),
            ("easePoly", [0.004, 0.108, 0.5, 0.968]),
            ("easePolyIn", [0.001, 0.027, 0.125, 0.512]),
            ("easePolyInOut", [0.004, 0.108, 0.5, 0.968]),
            ("easePolyOut", [0.271, 0.657, 0.875, 0.992]),
            ("easeQuad", [0.02, 0.18, 0.5, 0.92]),
            ("easeQuadIn", [0.01, 0.09, 0.25, 0.64]),
            ("easeQuadInOut", [0.02, 0.18, 0.5, 0.92]),
            ("easeQuadOut", [0.19, 0.51, 0.75, 0.96]),
            ("easeSin", [0.024471742, 0.206107374, 0.5, 0.904508497]),
            ("easeSinIn", [0.012311659, 0.108993476, 0.292893219, 0.690983006]),
            ("easeSinInOut", [0.024471742, 0.206107374, 0.5, 0.904508497]),
            ("easeSinOut", [0.156434465, 0.4539905, 0.707106781, 0.951056516]),
        ] as [(String, [Double])])
    func curves(name: String, positions: [Double]) throws {
        for (time, position) in zip([0.1, 0.3, 0.5, 0.8], positions) {
            #expect(abs(try value(of: "\(name)(\(time))").asNumber - position) < 1e-8, "\(name)(\(time))")
        }
        #expect(abs(try value(of: "\(name)(0)").asNumber) < 1e-12)
        #expect(abs(try value(of: "\(name)(1)").asNumber - 1) < 1e-12)
    }
}
