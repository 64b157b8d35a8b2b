import type { Behaviours } from '../conformance/behaviours.ts';

/** How templates are read. */
export const behaviours: Behaviours = {
  'parameters.test.ts': [
    [
      '`AWS::SSM::Parameter::Value<…>`: the value behind a name',
      'D',
      'parameters › reads /app/pool as { Type: AWS::SSM::Parameter::Value<String> }',
    ],
    [
      'Constraints hold for the name of a Systems Manager parameter, not for its value',
      'D',
      'parameters › refuses "/app/pool" as { Type: AWS::SSM::Parameter::Value<String>, AllowedPattern: "/prod/.*" }',
    ],
    [
      'A constraint holds for the whole value, and for each member of a list',
      'D',
      'parameters › refuses "a,*" as { Type: CommaDelimitedList, AllowedPattern: "[a-z]+" }',
    ],
    [
      'The value of a `NoEcho` parameter is not shown',
      'D',
      'parameters › never shows the value of a NoEcho parameter',
    ],
  ],
  'rules.test.ts': [['Rules, with their conditions and all of their functions', 'D', 'rules']],
  'intrinsics/condition-functions.test.ts': [['Conditions and their functions', 'D', 'conditions']],
  'intrinsics/intrinsics.test.ts': [
    ['The functions of values, in short and in long form', 'D', 'intrinsic functions'],
    [
      'YAML 1.1: a plain `yes`, `no`, `on` or `off` is a truth value, no text',
      'D',
      'intrinsic functions › resolves [yes, On, NO, off]',
    ],
    [
      '`Fn::GetAZs` gives three zones; which ones an account has is **U**',
      'U',
      "intrinsic functions › resolves !GetAZs ''",
    ],
    ['`Fn::Cidr`, of IPv4', 'D', 'intrinsic functions › resolves !Cidr [10.0.0.0/16, 2, 8]'],
    ['`Fn::Cidr`, of IPv6', 'D', 'intrinsic functions › resolves !Cidr ["2001:db8::/56", 2, 64]'],
  ],
  'intrinsics/language-extensions.test.ts': [
    [
      '`AWS::LanguageExtensions`: Length, ToJsonString and the default of FindInMap',
      'D',
      'AWS::LanguageExtensions',
    ],
  ],
  'expand-loops.test.ts': [
    ['`Fn::ForEach`, in conditions, resources, their properties and outputs', 'D', 'loops'],
  ],
  'dynamic-references.test.ts': [
    [
      '`{{resolve:ssm:…}}` in properties; secrets are refused',
      'D',
      "dynamic references › resolve '{{resolve:ssm:/app/pool}}'",
    ],
  ],
  'read-stack.test.ts': [
    ['What `Ref` and `GetAtt` give of each supported type', 'D', 'resources'],
    [
      '`Ref` and `GetAtt` of versions and aliases of functions',
      'D',
      'versions and aliases of a function › are known by its ARN and their number or name',
    ],
    ['Partition and domain of the regions of China and GovCloud', 'D', 'pseudo parameters'],
  ],
};
